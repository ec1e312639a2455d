# Le bilan de la semaine : ce qu’elle a été, trois questions, un souhait pour la suivante. Personne n’est jugé.

reflection-title = Revenir sur une semaine
reflection-what = Une dizaine de minutes, une fois par semaine, avec vos propres chiffres. Ce que vous écrivez reste à vous : personne d’autre ne le voit.
reflection-to-week = Tous les chiffres de cette semaine
reflection-to-all = Autres semaines, et quand
reflection-from-week = Revenir sur cette semaine
reflection-ready = { $weeks ->
    [one] Une semaine attend votre regard
   *[other] { $weeks } semaines attendent votre regard
}
reflection-due = En attente
reflection-none-due = Aucune semaine n’attend.
reflection-past = Déjà écrit
reflection-state-draft = commencé
reflection-state-done = terminé
reflection-state-aside = mis de côté
reflection-step = { $step } sur { $steps }
reflection-look = Ce que la semaine a été
reflection-time = { $visits ->
    [0] Aucune visite n’a commencé cette semaine, { $attended } en tout.
    [one] Une visite, { $attended } en tout.
   *[other] { $visits } visites, { $attended } en tout.
}
reflection-last = La dernière fois, votre souhait : « { $intention } ». Qu’est-il devenu ?
reflection-signals = Signaux faibles
reflection-signals-what = De petits motifs, à leurs débuts, sur trois semaines. C’est peut-être le hasard.
reflection-of = { $met } sur { $answers }
reflection-signal-kept = Intentions atteintes, selon vos réponses : { $first }, puis { $second }, puis { $third }. Cela monte.
reflection-signal-overrun = { $site }, le soir, { $day } : { $first }, { $second }, { $third } au-delà du temps prévu, sur trois semaines.
reflection-signal-night = Un peu d’usage de sites suivis la nuit a commencé, { $day } : { $first }, puis { $second }, puis { $third }.
reflection-signal-looks = Coups d’œil de moins d’une minute, semaine après semaine : { $first }, { $second }, { $third }.
reflection-question-overrun = Des visites ont duré plus que prévu. Qu’est-ce qui a rendu facile de rester ?
reflection-question-kept = Vos prévisions ont été le plus souvent tenues. Qu’est-ce qui a aidé ?
reflection-question-not-worth = Des visites ne valaient pas le coup. Que cherchiez-vous vraiment ?
reflection-question-worth = Quelle visite valait le plus le coup, et pourquoi ?
reflection-question-night = Une partie du temps sur les sites suivis s’est passée la nuit. Comment était le sommeil ?
reflection-question-looks = Il y a eu beaucoup de coups d’œil. Qu’est-ce qui les déclenche ?
reflection-question-habit = L’habitude et l’ennui étaient là plusieurs fois. Qu’aimeriez-vous y trouver plutôt ?
reflection-question-stress = Le stress était là plusieurs fois. Qu’est-ce qui vous apaise aussi ?
reflection-question-without = Beaucoup de visites étaient sans intention. Était-ce ce que vous vouliez ?
reflection-question-cues = Vous avez arrêté à plusieurs signaux. Comment était-ce ?
reflection-question-turned-back = Vous avez dit « pas maintenant » plusieurs fois. Qu’avez-vous fait à la place ?
reflection-question-glad = De quoi gardez-vous un bon souvenir, en ligne, cette semaine ?
reflection-question-instead = Qu’est-ce qui n’a pas trouvé sa place, et que vous auriez aimé faire ?
reflection-question-surprise = Qu’est-ce qui vous surprend dans ces chiffres ?
reflection-question-with-whom = Quel moment en ligne a créé un lien avec quelqu’un ?
reflection-question-small-change = Si une petite chose changeait la semaine prochaine, laquelle ?
reflection-private = Personne d’autre ne voit ceci. Vous pouvez laisser vide.
reflection-next-week = Un souhait pour la semaine prochaine
reflection-intention-hint = Il reviendra ici la prochaine fois. Personne d’autre ne le voit.
reflection-on = Continuer
reflection-back = Retour
reflection-finish = Terminer
reflection-aside = Pas cette semaine
reflection-clash = Entre-temps, cette semaine a été écrite ailleurs, dans un autre onglet ou un autre navigateur. Ce que vous avez tapé ici n’est pas gardé : lisez les deux, puis choisissez.
reflection-clash-stored = Ce qui est gardé
reflection-clash-mine = Ce que vous avez tapé ici
reflection-clash-nothing = Rien.
reflection-clash-take = Continuer avec ce qui est gardé
reflection-clash-keep = Garder plutôt ce que j’ai tapé ici
reflection-unkept = Ce que vous avez tapé en dernier sur la semaine du { $day } n’est pas gardé.
reflection-unkept-look = Regarder
reflection-done = Merci. C’était la semaine.
reflection-put-aside = Cette semaine a été mise de côté.
reflection-comes-back = Pour la semaine prochaine : « { $intention } ». Ce souhait reviendra la prochaine fois.
reflection-change = Changer ce que j’ai écrit
reflection-take-up = Y revenir malgré tout
reflection-delete = Supprimer ce que j’ai écrit
reflection-delete-what = Vos réponses et votre souhait disparaîtront pour de bon, des sauvegardes aussi. Les chiffres restent.
reflection-deleted = Ce que vous avez écrit est supprimé.
reflection-when = Quand
reflection-when-what = À partir de ce jour et de cette heure, la page du jour dit qu’une semaine attend, et le bouton Escale de la barre d’outils porte une marque discrète. Il n’y a pas de notification, sauf si vous en demandez une dans les options de l’extension.
reflection-when-day = Jour
reflection-when-hour = Heure
reflection-when-clock = { $hour } h
reflection-when-never = jamais
reflection-when-saved = C’est noté.
