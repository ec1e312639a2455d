# Ce qui est enregistré sur la personne : compté, emporté, supprimé, sauvegardé.

data-title = Mes données
data-what = Tout ce qu’Escale sait de vous est sur cet ordinateur, et nulle part ailleurs. Voici ce que c’est, comment l’emporter et comment le supprimer.
data-stored = Ce qui est enregistré
data-nothing = Rien pour le moment. Cela commence avec votre première visite sur l’un de vos sites.
data-span = Du { $first } au { $last }, sur { $days ->
    [one] un jour
   *[other] { $days } jours
}. Le fichier du foyer occupe { $size } sur le disque.
data-kind = Quoi
data-count = Combien
data-kept = Gardé
data-visits = Visites : quand, où, combien de temps
data-words = Intentions, avec vos propres mots
data-ratings = Vos réponses sur ce qui valait le coup
data-cues = Signaux d’arrêt, et ce que vous avez répondu
data-gates = Questions posées avant qu’un site s’ouvre
data-events = Ce que les navigateurs ont envoyé, pas à pas
data-contacts = Quand vos navigateurs étaient là
data-reflections = Bilans personnels
data-closed-cards = Cartes à retenir que vous avez rangées
data-agreements = Accords de la famille que vous pouvez lire
data-wishes = Demandes de temps en plus, les vôtres et celles auxquelles vous avez répondu
data-log-lines = Lignes du journal de la famille que vous pouvez lire
data-sites = Sites que vous suivez, ou avez suivis
data-browsers = Navigateurs associés
data-until-deleted = jusqu’à ce que vous les supprimiez
data-with-visit = aussi longtemps que leur visite
data-days = { $days ->
    [365] un an
    [3650] dix ans
    [one] un jour
   *[other] { $days } jours
}
data-days-then-minutes = { $days ->
    [365] un an, puis seulement leurs minutes
    [3650] dix ans, puis seulement leurs minutes
    [one] un jour, puis seulement leurs minutes
   *[other] { $days } jours, puis seulement leurs minutes
}
data-until-removed = jusqu’à ce que vous supprimiez leur historique
data-until-forgotten = jusqu’à ce que vous les oubliiez
data-until-shown = jusqu’à ce que vous les montriez à nouveau
data-until-left = jusqu’à ce que l’enfant ou l’ado quitte le foyer
data-with-agreement = aussi longtemps que leur accord ; vos mots, jusqu’à ce que vous supprimiez tout
data-log-kept = pour de bon ; celles qui parlent de vous, jusqu’à ce que vous quittiez le foyer
data-never = Aucune page vue, aucune recherche, aucun titre de vidéo, et rien des sites que vous ne suivez pas n’est enregistré.
data-take = Les emporter
data-take-what = Des fichiers pour vous. Les copies que vous emportez sont hors de portée d’Escale : les supprimer ici ne les supprime pas là-bas.
data-take-everything = Tout (JSON)
data-take-everything-what = pour des programmes ; tout ce que compte le tableau ci-dessus
data-take-csv = Les visites en tableau (CSV)
data-take-csv-what = pour un tableur
data-take-history = Les visites, à remettre plus tard (JSON, une par ligne)
data-take-history-what = la commande « escale import » les lit, ici ou sur un autre ordinateur
data-take-week = Une semaine à lire ou à imprimer
data-taking = Écriture du fichier
data-taken = { $file } est dans vos téléchargements.
data-delete = Supprimer
data-delete-what = Ce que vous supprimez disparaît pour de bon : du fichier et de toutes les sauvegardes, en une minute environ. Un navigateur qui en garde encore une trace ne peut pas le faire revenir.
data-delete-day = Un jour
data-delete-day-choose = Quel jour
data-delete-day-button = Supprimer ce jour…
data-delete-day-sure = { $visits ->
    [0] Escale ne montre aucune visite le { $day }. Tout ce qu’il sait d’autre de ce jour disparaîtra.
    [one] Une visite le { $day }, { $attended } en tout, disparaîtra pour de bon.
   *[other] { $visits } visites le { $day }, { $attended } en tout, disparaîtront pour de bon.
} Ce que vous avez écrit sur la semaine reste.
data-delete-day-done = { $day } : c’est supprimé.
data-delete-site = L’historique d’un site
data-delete-site-choose = Quel site
data-delete-site-option = { $site } ({ $visits ->
    [one] { $visits } visite
   *[other] { $visits } visites
})
data-delete-site-button = Supprimer son historique…
data-delete-site-sure = { $visits ->
    [0] Aucune visite de { $site } n’est enregistrée. Tout ce qu’Escale sait d’autre de ce site disparaîtra.
    [one] Une visite de { $site } disparaîtra pour de bon.
   *[other] { $visits } visites de { $site } disparaîtront pour de bon.
} { $watched ->
    [yes] Le site reste sur votre liste.
   *[no] Le site n’est plus sur votre liste ; son nom disparaît aussi.
}
data-delete-site-done = L’historique de { $site } est supprimé.
data-delete-all = Tout
data-delete-all-button = Tout supprimer…
data-delete-all-sure = { $visits ->
    [0] Vos réponses, vos chiffres et vos bilans personnels disparaîtront pour de bon.
    [one] Votre visite, vos réponses, vos chiffres et vos bilans personnels disparaîtront pour de bon.
   *[other] Vos { $visits } visites, vos réponses, vos chiffres et vos bilans personnels disparaîtront pour de bon.
} Vos sites avec leurs réglages et vos navigateurs restent : Escale repart de rien.
data-delete-all-stays = Ce qui appartient aussi à d’autres reste : les accords et leurs signatures, les minutes demandées et accordées, et le journal de la famille, que personne ne peut modifier, pour que chacun puisse s’y fier. Les mots que vous y avez joints disparaissent : vos raisons de demander plus de temps, vos réponses, vos notes.
data-delete-all-done-shared = Tout ce qui n’est qu’à vous est supprimé. Les accords, les minutes demandées et accordées et le journal de la famille restent : ils appartiennent aussi à d’autres.
data-delete-all-done = Tout est supprimé. Escale repart de rien.
data-delete-yes = Supprimer pour de bon
data-delete-no = Garder
data-backups = Sauvegardes
data-backups-what = Escale copie les données du foyer chaque nuit, vérifie la copie, et garde celles de 7 jours, de 4 semaines et de 3 mois. Elles sont dans le dossier « backups », à côté des données.
data-backups-none = Pas encore de sauvegarde. La première se fera cette nuit.
data-backup = { $day } à { $time } : { $why }, { $size }
data-backup-why = { $reason ->
    [nightly] faite pendant la nuit
    [asked] faite à votre demande
    [upgrade] avant une mise à jour
    [import] avant un import
   *[replaced] remplacée par une sauvegarde plus ancienne
}
data-backup-ahead = L’horloge était fausse à ce moment-là, ou l’est maintenant : elle compte comme la plus ancienne.
data-backup-now = Faire une sauvegarde maintenant
data-backup-made = La sauvegarde est faite et vérifiée.
data-restore = Pour remettre une sauvegarde en place, arrêtez Escale et écrivez cette commande. Ce qui était là est gardé comme une sauvegarde de plus :
data-day-start = Le début de votre journée
data-day-start-what = Ce que vous faites après minuit et avant cette heure appartient à la soirée d’avant. Une autre heure vaut tout de suite : toutes vos journées sont recomptées selon elle, et ce qui attend demain vient quand votre journée commence.
data-day-start-at = Ma journée commence à
data-day-start-saved = C’est noté. Vos journées sont recomptées.
data-keeping = Combien de temps les choses sont gardées
data-keeping-what = Pour tout le foyer. Une durée plus courte prend effet la nuit suivante, dans les sauvegardes aussi. Les visites et les chiffres restent.
data-keeping-told = Un adulte du foyer le choisit, avec son code. Tout le monde lit dans le journal ce qui a changé.
data-keeping-adults = Ce sont les adultes du foyer qui le choisissent. Quand l’un d’eux le change, tout le monde le lit dans le journal.
data-keeping-events = Ce que les navigateurs ont envoyé, pas à pas
data-keeping-events-bound = Cela contient les mots de vos intentions, et n’est donc pas gardé plus longtemps qu’eux. Les moments où vos navigateurs étaient là n’en contiennent pas, et restent pendant la durée choisie ici.
data-keeping-intentions = Vos intentions, avec vos propres mots
data-keeping-saved = C’est noté.
