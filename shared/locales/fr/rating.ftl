# Après une visite. Sans réponse, c’est « inconnu », jamais deviné.

rating-title = { $site } : comment était-ce ?
rating-worth = Cela valait-il le coup ?
rating-met = Votre intention, « { $intention } » : atteinte ?
rating-yes = Oui
rating-partly = En partie
rating-no = Non
rating-skip = Passer
rating-finish = Fermer
rating-saved = C’est noté.
rating-gone = Cette visite ne peut plus recevoir d’avis.
