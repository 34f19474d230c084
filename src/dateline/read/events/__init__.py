"""What happened: events by model and codebook, their codes, realis and doers, and the terms of agreements."""
