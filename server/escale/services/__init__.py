"""Use cases. They receive a session and `now`, know no HTTP and never commit."""
