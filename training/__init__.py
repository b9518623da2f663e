"""The recipe of the embedded model, one command a step; see training/README.md."""
