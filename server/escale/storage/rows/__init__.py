"""Row classes, one file per noun. STRICT tables; clustered ones have no row id."""
