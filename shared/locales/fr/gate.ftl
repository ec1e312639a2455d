# Le sas, montré avant tout contact avec le site.

gate-page-title = Sas : { $site }
gate-nth-visit = { $nth ->
    [1] première visite aujourd’hui
   *[other] visite n° { $nth } aujourd’hui
}
gate-question = De quoi avez-vous besoin ici ?
gate-intention-label = Votre intention
gate-intention-placeholder = Par exemple : la recette de tante Jeanne
gate-recent = Intentions récentes
gate-how-long = Pour combien de temps ?
gate-other = Autre…
gate-other-label = Minutes
gate-trigger = Qu’est-ce qui vous amène ? (facultatif)
gate-not-now = Pas maintenant
gate-escape = Échap
gate-enter = Entrer
gate-enter-in = Entrer dans { $seconds } s
gate-pass = Laisser passer sans intention
gate-looks = { $looks } coups d’œil ici en une heure, de moins d’une minute chacun.
gate-last = La dernière fois : prévu { $planned }, vécu { $attended }
gate-last-unplanned = La dernière fois : sans intention, { $attended }
gate-last-worth = { $worth ->
    [yes] cela valait le coup
    [partly] cela valait le coup en partie
   *[no] cela ne valait pas le coup
}
gate-missing-text = Dites en quelques mots de quoi vous avez besoin.
gate-missing-time = Choisissez pour combien de temps.
gate-wrong-minutes = Les minutes sont un nombre entier de 1 à 1440.
gate-failed = Cela n’a pas fonctionné. Réessayez dans un instant.
gate-none-title = Rien à demander ici
gate-none-text = Cette page n’apparaît que devant un site que vous avez choisi de suivre.
gate-framed = Cette page ne s’ouvre que dans son propre onglet.
