"""The article as text, markdown, HTML and JSON-ready values."""
