"""Words, sentences and quotation marks: what every reader of running text stands on."""
