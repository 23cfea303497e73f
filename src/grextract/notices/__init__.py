"""What the site says of itself: a table of rules, the vocabulary of such talk, and the one matcher that reads them."""
