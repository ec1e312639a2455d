# Comment les pages d’une visite ont été atteintes.

reached-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} : { $ways }.
reached-typed = { $count } par l’adresse tapée
reached-search = { $count } par une recherche
reached-bookmark = { $count } par un favori
reached-external_link = { $count } par un lien venu d’ailleurs
reached-subscription = { $count } parmi ce que vous suivez
reached-in_page_link = { $count } par un lien de la page
reached-recommendation = { $count } par une recommandation
reached-autoplay = { $count } par la lecture automatique
reached-notification = { $count } par une notification
reached-unknown = { $count } sans que l’on sache comment
