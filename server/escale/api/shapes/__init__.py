"""Domain values as wire models, and back."""
