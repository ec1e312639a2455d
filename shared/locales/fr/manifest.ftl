# Ce que le navigateur lui-même montre de l'extension.

manifest-name = Escale
manifest-description = Un moment d’intention avant de se connecter, et un endroit naturel où s’arrêter.
