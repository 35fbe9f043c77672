"""Data to weights: the training of Readout's encoder and its heads."""
