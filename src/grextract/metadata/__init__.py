"""What is known of an article besides its body: the dataclass and the readers of its fields."""
