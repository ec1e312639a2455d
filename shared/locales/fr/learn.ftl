# Cartes à retenir : une courte leçon, liée à ce qui vient de se passer. L’étude est nommée là où un chiffre en vient.

learn-why = À cause de { $site }, à { $time }
learn-close = Compris
learn-close-every = Plus de cartes
learn-closed = Cette carte ne reviendra pas.
learn-closed-every = Plus aucune carte ne sera montrée.
learn-undo = Annuler
learn-title-chapter = Un fil n’a pas de dernière page
learn-text-chapter = Un journal a une fin, une série a des épisodes. Un fil continue aussi longtemps que vous : rien n’y dit « c’est fini ». La fin d’un chapitre est un tel endroit, et il est à vous. Ce que vous y faites vous appartient.
learn-title-stopped = Vous avez fermé là où quelque chose finissait
learn-text-stopped = C’est au bord qu’il est le plus facile de s’arrêter. Dans une étude auprès de 70 personnes, une question posée à la limite qu’elles avaient elles-mêmes fixée leur a rendu environ 27 minutes par jour (JMIR, e56824). Vous avez répondu « terminé » à une telle question.
learn-title-overrun = Difficile de sentir le temps passer
learn-text-overrun = Une page sans fin cache depuis quand on y est. Cette visite a duré plus que prévu, et ce n’est pas un échec. Dans une étude portant sur 1 445 visites, ce que l’on regrettait tenait moins aux minutes qu’à l’écart entre ce que l’on voulait faire et ce que l’on a fait (arXiv 2606.08965).
learn-title-not-now = Faire demi-tour à la porte
learn-text-not-now = Dans une expérience auprès de 500 personnes, pouvoir faire demi-tour a compté plus que devoir attendre, et une invitation à réfléchir n’a rien fait à elle seule (PMC9974409). Voilà pourquoi « Pas maintenant » est ici le plus facile.
learn-title-let-through = Continuer sans dire pourquoi
learn-text-let-through = Vous avez demandé à passer, et c’est ce qui est noté : ni plus, ni moins. Quand vous savez ce que vous venez faire, quelques mots suffisent pour le dire, et vous pourrez voir ensuite si vous l’avez fait.
learn-title-looks = Regarder, et regarder encore
learn-text-looks = Cinq coups d’œil en un jour. Parfois il y a du neuf, parfois non : des récompenses que personne ne peut prévoir, c’est ce qui rend l’actualisation difficile à quitter. Certaines personnes choisissent un ou deux moments du jour pour cela.
learn-title-trigger = Cela commence souvent en soi
learn-text-trigger = Vous avez dit que rien, au dehors, ne vous avait fait venir. Dans une étude auprès de 37 personnes, 89 % des fois où elles ont pris leur téléphone, elles avaient commencé d’elles-mêmes : rien n’avait sonné. Savoir ce que c’était, c’est déjà à moitié choisir.
learn-title-not-worth = Le coup ne se compte pas en minutes
learn-text-not-worth = Vous avez dit que cette visite ne valait pas le coup. À la fin de la semaine, cette réponse en dit plus que n’importe quel nombre de minutes : cinq kilos de salade ne sont pas cinq kilos de frites.
learn-cards = Cartes à retenir
learn-cards-what = Une par jour au plus, sur la page Aujourd’hui, liée à ce qui vient de se passer.
learn-put-away = { $count ->
    [one] Vous avez rangé une carte pour de bon.
   *[other] Vous avez rangé { $count } cartes pour de bon.
}
learn-none-wanted = Vous avez demandé à ne plus voir de cartes.
learn-reopen = Les montrer à nouveau
learn-reopened = Elles pourront revenir quand il y aura une raison.
