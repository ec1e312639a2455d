# Le bouton de la barre d’outils et sa fenêtre.

toolbar-title = Escale
toolbar-title-unpaired = Escale : ce navigateur n’est pas encore associé
toolbar-title-paused = Escale : en pause
toolbar-title-left = { $minutes ->
    [one] Escale : encore { $minutes } minute
   *[other] Escale : encore { $minutes } minutes
}
toolbar-title-reflection = { $weeks ->
    [one] Escale : une semaine attend votre regard
   *[other] Escale : { $weeks } semaines attendent votre regard
}
toolbar-unpaired-title = Associez d’abord ce navigateur
toolbar-unpaired-text = Il suffit d’un code du tableau de bord et d’une demi-minute.
toolbar-pair = Associer ce navigateur
toolbar-offline = Le service ne répond pas. Votre dernier plan continue, et rien n’est perdu.
toolbar-no-site = Cette page n’est pas dans votre liste.
toolbar-site-without-visit = { $site } est dans votre liste. Aucune visite en ce moment.
toolbar-intention = « { $intention } »
toolbar-without-intention = Sans intention
toolbar-left = Encore { $left }
toolbar-over = Fin du temps prévu
toolbar-end = J’ai fini ici
toolbar-calm-on = Des chiffres et des marques de cette page sont cachés.
toolbar-calm-show = Tout montrer pour cette visite
toolbar-calm-hide = Calmer cette page
toolbar-rate = Votre dernière visite : { $site }
toolbar-missing = { $count ->
    [one] Un site attend l’autorisation de ce navigateur.
   *[other] { $count } sites attendent l’autorisation de ce navigateur.
}
toolbar-allow = Autoriser
toolbar-pause = Mettre Escale en pause
toolbar-pause-quarter = 15 minutes
toolbar-pause-hour = 1 heure
toolbar-pause-today = Jusqu’à la fin de la journée
toolbar-paused-until = En pause jusqu’à { $time }
toolbar-resume = Reprendre maintenant
toolbar-dashboard = Ouvrir le tableau de bord
toolbar-notification-title = Votre semaine
toolbar-reflection = { $weeks ->
    [one] Une semaine attend votre regard.
   *[other] { $weeks } semaines attendent votre regard.
}
toolbar-reflect = Revenir dessus
toolbar-notifications = Notifications
toolbar-options = Options
toolbar-failed = Cela n’a pas fonctionné. Réessayez dans un instant.
calm-unnamed = nombre caché
