# Une semaine : le prévu et le vécu, les réponses, l’étiquette, quand, et ce qu’on peut dire à côté d’autres semaines.

week-title = Ma semaine
week-other = Semaine du { $day }
week-nav = Autres semaines
week-previous = La semaine d’avant
week-next = La semaine d’après
week-back = Revenir à cette semaine
week-empty = Escale n’a rien de cette semaine.
week-no-data = pas de données
week-planned = Prévu et vécu
week-line = { $visits ->
    [one] { $attended } sur { $planned } prévues, { $visits } visite
   *[other] { $attended } sur { $planned } prévues, { $visits } visites
}
week-usual-planned = Les visites ont pris { $percent } % de leur temps prévu ; d’habitude de { $low } % à { $high } %, sur { $weeks } semaines.
week-without = Sans intention
week-rest = { $count ->
    [one] { $count } autre intention
   *[other] { $count } autres intentions
}
week-answers = Cela valait-il le coup ?
week-answers-question = Vos réponses
week-answers-yes = Oui
week-answers-partly = En partie
week-answers-no = Non
week-answers-none = Sans réponse
week-answers-worth = Valait le coup
week-answers-met = Intention atteinte
week-usual-answers = { $question } : d’habitude de { $low-part } sur { $low-whole } à { $high-part } sur { $high-whole } réponses, sur { $weeks } semaines.
week-reasons = Ce qui vous amenait
week-reason = { $trigger } : { $count }
week-reasons-reason = Raison
week-reasons-compared = { $count } (comparé : { $now })
week-reasons-none = Vous n’en avez rien dit cette semaine. La question n’est jamais posée deux fois.
week-cues = { $shown ->
    [one] Un signal d’arrêt s’est montré ; { $honoured ->
        [0] vous avez continué.
       *[other] vous avez arrêté là.
    }
   *[other] { $shown } signaux d’arrêt se sont montrés ; à { $honoured } d’entre eux vous avez arrêté.
}
week-usual-cues = D’habitude, vous vous arrêtez à { $low-part } sur { $low-whole } au moins, et à { $high-part } sur { $high-whole } au plus, sur { $weeks } semaines.
week-cues-name = Signaux d’arrêt
week-cues-none = Aucun signal d’arrêt ne s’est montré.
week-when = Quand
week-when-most = L’heure la plus pleine a commencé à { $hour } h, { $day } : { $attended }.
week-when-most-night = L’heure la plus pleine a commencé à { $hour } h, dans la nuit du { $day } au { $next } : { $attended }.
week-when-hour = { $hour } h
week-when-parts = Moments de la journée
week-part-morning = Matin
week-part-afternoon = Après-midi, dès 12 h
week-part-evening = Soir, dès 18 h
week-part-night = Nuit, dès 22 h
week-when-usual = D’habitude
week-when-usual-range = de { $low } à { $high }, sur { $weeks } semaines
week-when-usual-compared = de { $low } à { $high }, sur { $weeks } semaines ; { $now } comparées
week-when-table = Les mêmes chiffres en tableau
week-when-day = Jour
week-when-attended = En tout
week-when-night = La nuit
week-when-hours = Heure par heure
week-when-cell = { $hour } h : { $attended }
week-when-cell-night = { $hour } h, après minuit : { $attended }
week-when-cell-next = { $hour } h, le lendemain : { $attended }
week-beside = À côté de vos autres semaines
week-beside-current = Seuls les jours terminés sont comparés.
week-left-out = { $count ->
    [one] Les totaux sont sans { $sites }, qui n’a pas été suivi tout du long.
   *[other] Les totaux sont sans { $sites }, qui n’ont pas été suivis tout du long.
}
week-measure-attended = Temps sur vos sites
week-measure-without-intention = Sans intention
week-measure-night = La nuit, de 22 h à 6 h
week-measure-looks = Coups d’œil de moins d’une minute
week-looks = { $count ->
    [one] { $count } coup d’œil
   *[other] { $count } coups d’œil
}
week-usual-from-to = { $low } à { $high }
week-usual-weeks = D’habitude : de la plus basse à la plus haute de { $weeks } semaines d’avant, aux mêmes jours de la semaine.
week-usual-early = { $weeks ->
    [one] { $figures } : trop tôt pour dire ce qui est habituel, il faut encore au moins une semaine.
   *[other] { $figures } : trop tôt pour dire ce qui est habituel, il faut encore au moins { $weeks } semaines.
}
week-usual-early-days = { $figures } : trop tôt pour dire ce qui est habituel avant qu’un jour de cette semaine soit terminé.
week-usual-never = { $figures } : on connaît trop peu de semaines d’avant pour dire ce qui est habituel.
week-usual = d’habitude de { $low } à { $high }, sur { $weeks } semaines
week-verdict-more = Plus que dans vos autres semaines.
week-verdict-less = Moins que dans vos autres semaines.
week-verdict-usual = Pas plus différent que des semaines ne le sont par hasard.
week-early = { $weeks ->
    [one] Il est trop tôt pour en dire plus : il faut encore au moins une semaine.
   *[other] Il est trop tôt pour en dire plus : il faut encore au moins { $weeks } semaines.
}
week-early-days = Il est trop tôt pour en dire plus avant que d’autres jours de cette semaine soient terminés.
week-early-never = On connaît trop peu de jours de cette semaine, ou de celles d’avant, pour en dire plus.
week-beside-table = Les mêmes chiffres en tableau
week-beside-what = Quoi
week-beside-this = Cette semaine
week-beside-usual = D’habitude
week-beside-how = Comment la comparaison est faite
week-beside-how-text = Chaque jour est comparé au même jour de huit semaines précédentes au plus ; un site compte à partir du lendemain de son ajout. Un changement n’est nommé que si échanger les semaines au hasard n’en donnerait presque jamais autant ; tous les chiffres de la page partagent une même erreur de 5 sur 100. Les semaines d’une personne diffèrent beaucoup sans raison : la plupart ne disent rien, et c’est juste.
