"""What `make demo` shows: two weeks of believable history."""
