"""Static publication site for Dutch parliamentary letters: letters in, a searchable MkDocs site out."""

__version__ = "0.1.0"
