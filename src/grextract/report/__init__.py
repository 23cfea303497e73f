"""What is in an extracted corpus, as one page that asks nothing of the network."""
