"""The model: a text as pieces, the encoder over them, and the scores of its heads as spans."""
