# La semaine de la famille : pour une conversation. Personne n’est classé, personne n’est blâmé, les questions vont aux deux parties.

review-title = Notre semaine
review-what = Pour un quart d’heure ensemble. Le journal de chacun dit que cette page a été ouverte.
review-well = Ce qui s’est bien passé
review-well-none = Les chiffres n’en disent rien cette semaine. Vous en savez sûrement plus : commencez par là.
review-well-line = { $what ->
    [intentions_met] { $count ->
        [one] { $name } : { $count } intention atteinte.
       *[other] { $name } : { $count } intentions atteintes.
    }
    [worth_it] { $count ->
        [one] { $count } visite valait le coup pour { $name }.
       *[other] { $count } visites valaient le coup pour { $name }.
    }
    [cues_honoured] { $count ->
        [one] { $name } : { $count } arrêt à un signal.
       *[other] { $name } : { $count } arrêts à des signaux.
    }
    [clause_kept] { $count ->
        [one] { $name }, sur { $count } jour : { $words }
       *[other] { $name }, sur { $count } jours : { $words }
    }
    [planned_time_kept] { $count ->
        [one] { $name } : { $count } visite sur { $all } dans le temps prévu, à deux minutes près.
       *[other] { $name } : { $count } visites sur { $all } dans le temps prévu, à deux minutes près.
    }
   *[quiet_nights] { $count ->
        [one] { $name } : { $count } nuit sans site suivi, pour ce qu’Escale en sait.
       *[other] { $name } : { $count } nuits sans site suivi, pour ce qu’Escale en sait.
    }
}
review-side = La semaine de chacun
review-side-what = Côte à côte, dans l’ordre du foyer, pour se comprendre. Les minutes ne se comparent pas d’une personne à l’autre : ce qui compte est à quoi elles ont servi.
review-not-shared = pas partagé
review-intentions = Intentions atteintes
review-cues = Arrêts aux signaux
review-ways = Choisi ou servi
review-of = { $part } sur { $all }
review-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
review-where = Où
review-no-category = Sans catégorie
review-private = La semaine de { $name } n’est pas montrée ici.
review-kept = Ce qui était convenu
review-kept-what = Les jours où c’était tenu, et les jours où l’on est passé outre. Passer outre est permis ; c’est là pour en parler. Un jour compte comme tenu quand Escale était là pendant tout le temps dont parle la clause : ses heures ou, pour des minutes, de 6 h à 22 h. Sinon, le jour est connu en partie, ou inconnu. Un navigateur fermé ou en pause ne dit rien, et ce n’est la faute de personne.
review-kept-days = { $count ->
    [one] tenu { $count } jour
   *[other] tenu { $count } jours
}
review-passed-days = { $count ->
    [one] passé outre { $count } jour
   *[other] passé outre { $count } jours
}
review-partly-days = { $count ->
    [one] { $count } jour connu en partie, sans passer outre
   *[other] { $count } jours connus en partie, sans passer outre
}
review-unknown-days = { $count ->
    [one] { $count } jour inconnu
   *[other] { $count } jours inconnus
}
review-unwatched = Aucun site suivi n’est concerné : Escale ne peut pas dire si c’était tenu.
review-promised = Ce à quoi les adultes se sont engagés
review-promised-what = Selon l’accord tel qu’il est aujourd’hui. Escale n’en compte rien pour les adultes : à chaque adulte de dire comment cela s’est passé.
review-requests-none = Personne n’a demandé plus de temps.
review-questions = Trois questions pour vous tous
review-questions-what = Chacun répond, les adultes aussi. Rien n’est noté.
review-question-best-moment = Quel a été le meilleur moment sur un écran cette semaine, pour chacun de vous ?
review-question-hardest-moment = Quand était-ce le plus difficile de s’arrêter, pour chacun de vous, et que se passait-il alors ?
review-question-what-helped = Qu’est-ce qui a aidé chacun de vous à s’arrêter, ou à ne pas commencer ?
review-question-clause-too-tight = Y a-t-il une clause qui a empêché quelque chose de bien ?
review-question-clause-too-loose = Y a-t-il une clause qui ne manquerait à personne, ou une que vous aimeriez ajouter ?
review-question-nights = Comment chacun de vous a-t-il dormi, et les soirées y étaient-elles pour quelque chose ?
review-question-parents-example = À quoi ressemblaient les écrans des adultes, vus par les enfants, et l’inverse ?
review-question-together = Qu’aimeriez-vous faire ensemble la semaine prochaine, avec ou sans écran ?
review-question-requests = Comment était-ce de demander plus de temps, et comment était-ce de répondre ?
review-question-gaps = Certains jours n’ont pas de données. Y a-t-il quelque chose que vous aimeriez en dire ?
review-next = La semaine prochaine
review-next-what = Si quelque chose doit changer, proposez-le maintenant. Cela vaut une fois signé des deux parties.
review-next-link = Changer l’accord avec { $name }
review-next-mine = Changer votre accord
