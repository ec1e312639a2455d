# Catégories que le catalogue propose.

category-social = Réseaux sociaux
category-video = Vidéo
category-streaming = Films et séries
category-forum = Forums
category-messaging = Messageries
category-news = Actualités
category-shopping = Achats
category-games = Jeux
category-dating = Rencontres
category-other = Autres
