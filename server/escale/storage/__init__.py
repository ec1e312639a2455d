"""SQLite behind queries: the only place with `select` and `insert`. Returns domain values, never commits."""
