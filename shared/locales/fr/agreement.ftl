# Les accords d’une famille : écrire, signer, répartir, terminer. Les deux parties lisent les mêmes mots.

agreement-title = Notre accord
agreement-title-with = Accord avec { $name }
agreement-to-family = Vers la famille
agreement-someone = une personne partie depuis
agreement-back = Revenir

# Un nouvel accord
agreement-new = Un nouvel accord
agreement-new-what = Le mieux est de l’écrire ensemble, autour d’une table. Tout peut changer, rien ne s’applique avant les signatures des deux parties, et un non n’a aucune conséquence.
agreement-already = Un accord avec { $name } existe déjà. Il peut changer, ensemble.
agreement-already-link = Vers l’accord
agreement-nobody = Un accord se fait avec un enfant ou un ado du foyer. Il n’y en a pas encore.
agreement-with-whom = Avec qui ?
agreement-begin = Par où commencer, avec { $name }
agreement-begin-what = Des exemples à changer, pas des conseils : aucune famille ne ressemble à une autre.
agreement-begin-button = Commencer par celui-ci
agreement-preset-clauses = { $count ->
    [one] Sa clause
   *[other] Ses { $count } clauses
}
agreement-otherwise = Autrement
agreement-begin-empty = Commencer par une page vide
agreement-file = Commencer par une charte tirée d’un fichier
agreement-file-hint = Un fichier qu’une autre famille, une école ou une association a partagé. Il est lu sur cet ordinateur, et rien ne s’applique avant vos deux signatures.
agreement-file-large = Ce fichier est trop grand pour être une charte.
agreement-file-other = Ce fichier n’est pas une charte d’Escale.
agreement-file-newer = Cette charte vient d’un Escale plus récent. Mettez d’abord Escale à jour.

# Écrire
agreement-writing-for = Pour { $name }
agreement-writing = Une autre proposition, à partir de la version { $number }
agreement-meanwhile = { $stage ->
    [held] Maintenant en vigueur : version { $number }
   *[open] La version { $number } est arrivée entre-temps
}
agreement-meanwhile-yours = Ce que vous avez écrit est ci-dessous, tel quel. Si vous le proposez maintenant, cela répond à cette version.
agreement-name = Son nom
agreement-name-hint = { $most } lettres au plus. Par exemple : nos soirées.
agreement-clauses = Clauses
agreement-clauses-what = Escale applique celles qui portent cette mention : il dit le temps qui reste, avec les mots mêmes de la clause. Les autres sont des paroles que vous vous donnez.
agreement-clause = { $number }. { $kind }
agreement-edit = Changer
agreement-edit-named = Changer la clause { $number }
agreement-close = Fermer
agreement-close-named = Fermer la clause { $number }
agreement-up-named = Monter la clause { $number }
agreement-down-named = Descendre la clause { $number }
agreement-moved = C’est maintenant la clause { $place } sur { $of }.
agreement-remove = Retirer
agreement-remove-named = Retirer la clause { $number }
agreement-removed = Retiré : { $words }
agreement-put-back = Remettre
agreement-add = Ajouter une clause
agreement-add-button = Ajouter
agreement-played = Escale l’applique
agreement-only-words = Parole seulement

agreement-kind-daily-budget = Minutes par jour
agreement-kind-weekly-budget = Minutes par semaine
agreement-kind-quiet-hours = Heures sans écran
agreement-kind-bedtime = Heure du coucher
agreement-kind-homework = Autre chose d’abord
agreement-kind-gate = Une question avant l’ouverture
agreement-kind-chapter = Des chapitres dans les fils
agreement-kind-reserve = Une réserve
agreement-kind-automatic = Un oui donné d’avance
agreement-kind-no-continue = Continuer attend un oui
agreement-kind-words = Avec nos propres mots

agreement-what-daily-budget = Des minutes pour un genre de sites, pour un seul, ou pour tous les sites suivis, les jours que vous choisissez.
agreement-what-weekly-budget = Des minutes pour une semaine entière, à partir du lundi. L’enfant ou l’ado les répartit sur les jours.
agreement-what-quiet-hours = Un temps sans écran : un repas, une sortie. Il peut valoir aussi pour les adultes ; pour eux, c’est une parole.
agreement-what-bedtime = Du soir au matin.
agreement-what-homework = Demandé une fois par jour : est-ce fait ? On croit la personne qui dit oui.
agreement-what-gate = Escale demande « pour quoi faire ? » avant l’ouverture de ces sites.
agreement-what-chapter = Les fils sans fin ont des fins de chapitre, où l’on peut s’arrêter.
agreement-what-reserve = Des minutes par semaine, à prendre quand il n’y a personne à qui demander. Les deux parties le lisent.
agreement-what-automatic = Les petites demandes de temps reçoivent un oui aussitôt, quelques fois par semaine.
agreement-what-no-continue = À la fin, pas de « Continuer quand même » : plus de temps attend le oui d’un parent. Pour un enfant, jamais pour un ado.
agreement-what-words = Une promesse que personne ne mesure. Par exemple ce que les adultes promettent pour eux-mêmes.

agreement-scope = Pour
agreement-scope-category = un genre de sites
agreement-scope-host = un site
agreement-scope-all = tous les sites suivis
agreement-category = Quel genre
agreement-host = Son adresse
agreement-host-hint = Par exemple youtube.com, avec tout ce qui en dépend.
agreement-minutes = { $kind ->
    [daily-budget] Minutes par jour
    [weekly-budget] Minutes par semaine, 60 font une heure
    [reserve] Minutes par semaine
   *[automatic] Au plus
}
agreement-unit-minutes = minutes
agreement-unit-times = fois par semaine
agreement-times = Combien de fois
agreement-homework-from = À partir de
agreement-hours-from = De
agreement-hours-until = À
agreement-days = { $kind ->
    [bedtime] Ces soirs-là
   *[other] Ces jours-là
}
agreement-chapter-size = Au plus
agreement-chapter-unit = Compté en
agreement-unit = { $unit ->
    [screens] écrans
    [items] éléments
   *[minutes] minutes
}
agreement-who-for = Pour qui
agreement-who = { $who ->
    [member] l’enfant ou l’ado
    [adults] les adultes
   *[everyone] nous tous
}
agreement-words = Avec vos mots
agreement-words-hint = Escale dira exactement ceci le moment venu. { $most } lettres au plus.
agreement-words-only-hint = Par exemple : à table, nos téléphones restent aussi dans l’entrée. { $most } lettres au plus.
agreement-words-own = Ces mots sont les vôtres. Disent-ils toujours ce que disent les chiffres ?
agreement-words-anew = Redire à partir des chiffres

agreement-ends = Autour de la fin
agreement-warn = Avertissement avant la fin
agreement-warn-hint = Un petit signe, pour ne surprendre personne.
agreement-finish = Dernières minutes, après elle
agreement-finish-hint = Pour finir une partie ou une page.
agreement-review-on = En reparler le
agreement-review-hint = À partir de demain, dans un an au plus tard. Ce jour-là, Escale le rappelle.
agreement-note = Un mot qui l’accompagne, si vous voulez
agreement-note-hint = Lu par les deux parties. { $most } lettres au plus.
agreement-proposing-what = Proposer n’est pas signer. Les deux parties lisent d’abord, changent ou disent non.
agreement-propose = Proposer
agreement-cancel = Laisser

# Ce qui ne va pas, et que faire
agreement-wrong-title = Donnez-lui un nom de { $most } lettres au plus.
agreement-wrong-none = Ajoutez au moins une clause.
agreement-wrong-many = { $most } clauses au plus : retirez-en.
agreement-wrong-number = Un nombre entier de { $least } à { $most }.
agreement-wrong-host = L’adresse d’un site seulement, comme youtube.com.
agreement-wrong-category = Choisissez un genre de sites de la liste.
agreement-wrong-exempt = Ce site reste toujours ouvert, pour la sécurité de chacun. Choisissez-en un autre.
agreement-wrong-time = Une heure, comme 21:30.
agreement-wrong-hours = Le début et la fin sont à la même heure. Changez l’un des deux.
agreement-wrong-days = Choisissez au moins un jour.
agreement-wrong-words = Dites-le en 1 à { $most } lettres.
agreement-wrong-teen = Seul l’accord d’un enfant peut retirer « Continuer quand même ». Retirez cette clause.
agreement-wrong-twice = Une autre clause le dit déjà. Gardez l’une des deux.
agreement-wrong-budgets = Une autre clause donne des minutes aux mêmes sites, les mêmes jours. Gardez l’une des deux, ou donnez-leur d’autres jours ou d’autres sites.
agreement-wrong-overlap = Ces heures se chevauchent avec une autre clause, pour les mêmes personnes. Finissez l’une avant que l’autre commence, ou n’en faites qu’une.
agreement-wrong-homework = Les devoirs commenceraient pendant des heures sans écran, quand il n’y a rien à ouvrir. Faites-les commencer quand elles finissent, ou changez ces heures.
agreement-wrong-split = Les jours font ensemble plus de minutes que la semaine. Enlevez-en.
agreement-wrong-split-begun = Les jours de cette semaine qui ont commencé gardent ce qu’ils avaient, et avec eux la semaine a trop de minutes. Enlevez-en aux jours à venir, ou répartissez-la à nouveau dimanche.
agreement-wrong-about = « { $words } » : { $why }
agreement-wrong-review = Choisissez un jour à partir de demain, dans un an au plus tard.

# Les clauses, dites à partir de leurs chiffres
agreement-of = { $kind ->
    [all] sur tous les sites suivis
    [host] sur { $host }
    [social] de réseaux sociaux
    [video] de vidéo
    [streaming] de films et séries
    [forum] de forums
    [messaging] de messageries
    [news] d’actualités
    [shopping] d’achats
    [games] de jeux
    [dating] de sites de rencontres
   *[other] d’autres sites
}
agreement-the = { $kind ->
    [all] tous les sites suivis
    [host] { $host }
    [social] les réseaux sociaux
    [video] la vidéo
    [streaming] les films et séries
    [forum] les forums
    [messaging] les messageries
    [news] les actualités
    [shopping] les achats
    [games] les jeux
    [dating] les sites de rencontres
   *[other] les autres sites
}
agreement-days-all = tous les jours
agreement-days-weekdays = du lundi au vendredi
agreement-days-weekend = le week-end
agreement-days-school-nights = du dimanche au jeudi
agreement-days-some = ces jours : { $days }
agreement-say-daily = Au plus { $minutes } { $of } par jour{ $days }.
agreement-say-weekly = Au plus { $minutes } { $of } par semaine, à répartir librement sur les jours.
agreement-say-quiet = { $who ->
    [member] Pas d’écran de { $from } à { $until }{ $days }.
    [adults] Les adultes : pas d’écran de { $from } à { $until }{ $days }.
   *[everyone] Nous tous : pas d’écran de { $from } à { $until }{ $days }.
}
agreement-say-bedtime = { $who ->
    [member] Les écrans dorment de { $from } à { $until }{ $days }.
    [adults] Les adultes : les écrans dorment de { $from } à { $until }{ $days }.
   *[everyone] Nous tous : les écrans dorment de { $from } à { $until }{ $days }.
}
agreement-say-homework = À partir de { $from } : d’abord les devoirs, puis { $the }{ $days }.
agreement-say-gate = Avant { $the } : pour quoi faire ?
agreement-say-chapter = { $unit ->
    [screens] Dans { $the }, un chapitre finit après { $size } écrans.
    [items] Dans { $the }, un chapitre finit après { $size } éléments.
   *[minutes] Dans { $the }, un chapitre finit après { $size } minutes.
}
agreement-say-reserve = { $minutes } de réserve par semaine, pour quand il n’y a personne à qui demander.
agreement-say-automatic = { $times ->
    [one] Jusqu’à { $minutes } de plus reçoivent un oui aussitôt, { $times } fois par semaine.
   *[other] Jusqu’à { $minutes } de plus reçoivent un oui aussitôt, { $times } fois par semaine.
}
agreement-say-no-continue = Quand c’est fini, continuer attend le oui d’un parent.

# Les chiffres, à lire et à comparer
agreement-figure = { $label } : { $value }
agreement-part-words = Mots
agreement-part-minutes = Temps
agreement-part-size = Chapitre
agreement-part-hours = Heures
agreement-part-from = À partir de
agreement-part-scope = Pour
agreement-part-days = Jours
agreement-part-times = Fois par semaine
agreement-part-who = Qui
agreement-part-split = Répartition
agreement-size = { $unit ->
    [screens] { $size } écrans
    [items] { $size } éléments
   *[minutes] { $size } minutes
}
agreement-hours = { $from } à { $until }
agreement-split-equal = jours égaux
agreement-split-day = { $day } { $minutes }
agreement-end-said = { $warn ->
    [0] Pas d’avertissement avant la fin
   *[other] Avertissement { $warn } min avant la fin
}{ $finish ->
    [0] {"."}
   *[other] , puis { $finish } min pour finir.
}
agreement-review-said = À rediscuter le { $day }.

# What plays nothing yet
agreement-idle = { $mine ->
    [yes] { $kind ->
        [category] Aucun de vos sites n’est encore de ce genre : cette clause ne joue rien d’ici là.
       *[all] Vous ne suivez encore aucun site : cette clause ne joue rien d’ici là.
    }
   *[no] { $kind ->
        [category] Aucun site de { $name } n’est encore de ce genre : cette clause ne joue rien d’ici là.
       *[all] { $name } ne suit encore aucun site : cette clause ne joue rien d’ici là.
    }
}
agreement-idle-way = { $stage ->
    [draft] Elle peut nommer un site, ou rester ainsi : des sites de ce genre peuvent être choisis au moment de signer.
    [open] { $mine ->
        [yes] En signant, vous pourrez choisir des sites de ce genre à suivre.
       *[no] En signant, { $name } pourra choisir des sites de ce genre à suivre. Une clause peut aussi nommer un site.
    }
   *[held] Les sites à ajouter sont le choix de { $name }. Une nouvelle version peut aussi nommer un site.
}
agreement-idle-link = Choisir des sites à suivre

# Ce qui se verra
agreement-preview = Ce que verra l’enfant ou l’ado
agreement-preview-of = De quelle clause
agreement-does-left = { $kind ->
    [minutes] La barre d’outils montre toujours les minutes qui restent, et pourquoi.
   *[hours] La barre d’outils dit quand ces heures commencent.
}
agreement-does-warn = { $minutes } min avant, un petit signe le dit.
agreement-does-finish = Quand c’est fini, il reste { $minutes } min pour terminer.
agreement-does-curtain = Puis un rideau dit les mots de la clause et ce qui reste ailleurs. Une page en cours d’écriture peut d’abord être terminée.
agreement-does-homework = À partir de { $from }, un rideau demande une fois par jour. « { $done } » est cru, et plus rien n’est demandé.
agreement-does-gate = Avant { $the }, Escale demande pour quoi faire. « Pas maintenant » et « Laisser passer » restent à un pas.
agreement-does-chapter = { $unit ->
    [screens] Après { $size } écrans, une carte dit que le chapitre est fini.
    [items] Après { $size } éléments, une carte dit que le chapitre est fini.
   *[minutes] Après { $size } minutes, une carte dit que le chapitre est fini.
}
agreement-does-reserve = Devant le rideau, « { $draw } » donne des minutes aussitôt, jusqu’à { $minutes } par semaine. Les deux parties le lisent.
agreement-does-automatic = { $times ->
    [one] Une demande de { $minutes } au plus reçoit un oui aussitôt, { $times } fois par semaine. Les deux parties le lisent.
   *[other] Une demande de { $minutes } au plus reçoit un oui aussitôt, { $times } fois par semaine. Les deux parties le lisent.
}
agreement-does-no-continue = Le rideau n’a pas de « { $continue } » : il reste demander et s’arrêter. Quand le service d’Escale ne répond pas, le passage est libre.
agreement-does-nothing = Rien ne s’applique.

# Une proposition
agreement-proposal = Proposition, version { $number }
agreement-proposed-by = Par { $name }, { $day } à { $time }.
agreement-not-yet = Rien ne s’applique avant les signatures des deux parties.
agreement-not-yet-before = Rien ne s’applique avant les signatures des deux parties. D’ici là, la version d’avant reste valable.
agreement-differences = Ce qui change par rapport à la version { $number }
agreement-differences-yours = Ce que vous avez changé
agreement-differences-none = Rien ne change.
agreement-differences-same = { $count ->
    [one] { $count } clause reste la même.
   *[other] { $count } clauses restent les mêmes.
}
agreement-change-added = Nouveau
agreement-change-removed = Retiré
agreement-change-changed = Changé
agreement-change-moved = Déplacé
agreement-before = avant :
agreement-after = maintenant :
agreement-signatures = Signatures
agreement-signed = Signature de { $name }, { $day } à { $time }.
agreement-missing-member = La signature de { $name } manque encore. Elle se fait depuis son propre tableau de bord.
agreement-missing-adult = La signature d’un adulte manque encore.
agreement-signed-mine = Votre signature est sur cette version.
agreement-sign = Signer
agreement-sign-sure = Vous signez ce que vous venez de lire. Une fois les deux parties d’accord, cela vaut, et Escale l’applique.
agreement-sign-seen = { $mine ->
    [yes] { $role ->
        [child] À partir d’un jour après cela, les adultes peuvent voir vos totaux par site, nuit comprise, le reste de votre étiquette d’attention (comment vos pages sont arrivées, coups d’œil, rythme, contenus payés), vos signaux, vos avis, combien d’intentions vous avez atteintes, les minutes prévues et vécues, et pendant combien de jours chaque clause a été tenue. Dès maintenant, ils lisent que vous avez continué au-delà de ce qui était convenu, et vos demandes de temps. Jamais ce que vous lisez, écrivez ou cherchez. Vous voyez exactement ce qu’ils voient, et chacun de leurs regards.
       *[teen] À partir d’un jour après cela, les adultes peuvent voir vos minutes par catégorie, combien d’intentions vous avez atteintes, les minutes prévues et vécues, et pendant combien de jours chaque clause a été tenue. Dès maintenant, ils lisent que vous avez continué au-delà de ce qui était convenu, et vos demandes de temps. Jamais les sites, le reste de l’étiquette, les signaux ou les avis, sauf si vous le choisissez, et jamais ce que vous lisez, écrivez ou cherchez. Vous voyez exactement ce qu’ils voient, et chacun de leurs regards.
    }
   *[no] { $role ->
        [child] À partir d’un jour après cela, vous pouvez voir de { $name } les totaux par site, nuit comprise, le reste de l’étiquette d’attention (comment les pages sont arrivées, coups d’œil, rythme, contenus payés), les signaux, les avis, combien d’intentions ont été atteintes, les minutes prévues et vécues, et pendant combien de jours chaque clause a été tenue. Dès maintenant, vous lisez que { $name } a continué au-delà de ce qui était convenu, et ses demandes de temps. Jamais ce qui a été lu, écrit ou cherché. { $name } voit exactement ce que vous voyez, et chacun de vos regards.
       *[teen] À partir d’un jour après cela, vous pouvez voir de { $name } les minutes par catégorie, combien d’intentions ont été atteintes, les minutes prévues et vécues, et pendant combien de jours chaque clause a été tenue. Dès maintenant, vous lisez que { $name } a continué au-delà de ce qui était convenu, et ses demandes de temps. Jamais les sites, le reste de l’étiquette, les signaux ou les avis, sauf si { $name } le choisit, et jamais ce qui a été lu, écrit ou cherché. { $name } voit exactement ce que vous voyez, et chacun de vos regards.
    }
}
agreement-sign-seen-link = Qui voit quoi
agreement-sign-watch = Des sites à suivre dès lors, si vous voulez
agreement-sign-watch-what = Certaines clauses concernent des genres de sites dont vous ne suivez aucun. Rien n’est choisi pour vous ; sans aucun, elles ne jouent rien pour l’instant.
agreement-signed-watch = Suivis dès que l’accord est en vigueur : { $sites }.
agreement-sign-yes = Je signe
agreement-counter = Proposer autre chose
agreement-refuse = Dire non
agreement-refuse-sure = La proposition disparaît. Rien ne suit un non : ce qui valait vaut toujours, et le journal de la famille dit « refusé », rien de plus.
agreement-refuse-yes = Je dis non

# Ce qui vaut
agreement-in-force = En vigueur, version { $number }
agreement-since = Vaut depuis le { $day }.
agreement-none = Rien n’est convenu en ce moment.
agreement-change = Le changer ensemble
agreement-change-what = Un changement est une nouvelle proposition. Ce qui vaut maintenant continue jusqu’aux signatures des deux parties.
agreement-change-button = Proposer un changement
agreement-split = Comment la semaine se répartit
agreement-split-what = Ces minutes sont à vous de répartir. Ce que vous enregistrez vaut à partir de demain.
agreement-split-theirs = { $name } répartit ces minutes sur les jours.
agreement-split-left = Il reste { $minutes } pour la semaine.
agreement-split-beyond = { $minutes } de plus que n’en a la semaine. Enlevez-en.
agreement-split-begun = Cette semaine, ce qui a commencé reste tel quel : { $days }.
agreement-split-begun-left = Avec cela, il reste { $minutes } cette semaine.
agreement-split-begun-beyond = Avec cela, cette semaine a { $minutes } de trop. Enlevez-les aux jours à venir, ou répartissez-la à nouveau dimanche.
agreement-split-save = Enregistrer la répartition
agreement-split-even = Jours égaux
agreement-split-saved = Enregistré. Cela vaut à partir de demain.
agreement-earlier = Versions précédentes
agreement-version = Version { $number }, par { $name }, { $day }
agreement-held-since = En vigueur à partir du { $day }.
agreement-never-held = Jamais en vigueur.
agreement-ending = Le terminer
agreement-ending-what = Chaque partie le peut. À partir de demain, rien ne s’applique plus, et plus rien ne se voit. Les jours d’avant restent ce qu’ils étaient.
agreement-ending-button = Terminer l’accord
agreement-ending-sure = Terminer l’accord à partir de demain ? Les deux parties le lisent dans le journal.
agreement-ending-yes = Terminer
agreement-ends-on = Il se termine le { $day }. Après, rien n’en vaut plus.
agreement-ended-on = L’accord a pris fin le { $day }. Rien n’en vaut plus.
agreement-ends-unsigned = Aucun adulte qui l’a signé n’est plus là, donc il ne continue pas de lui-même. Proposez-le à nouveau, si les deux parties le veulent.

# Sur papier et en fichier
agreement-take = Sur papier, et pour d’autres
agreement-print = Imprimer sur une page
agreement-file-take = Enregistrer en fichier
agreement-file-what = Le fichier contient les clauses seulement. Il ne nomme personne, pour pouvoir être partagé avec d’autres familles, des écoles et des associations.
agreement-file-taken = Enregistré sous { $file }.
agreement-paper-what = Entre { $name } et les adultes du foyer, version { $number }.
agreement-paper-draft = Une proposition : pas encore signée.
agreement-paper-member = { $name } :
agreement-paper-adults = Les adultes :
agreement-paper-foot = Chaque partie peut proposer un changement ou y mettre fin à tout moment. Les lignes d’écoute, la santé et les services publics restent toujours ouverts.

# Refus, selon le code du contrat
error-terms-refused = Ces clauses se contredisent. Changez-en une.
error-agreement-not-found = Cet accord n’est plus là.
error-already-agreed = Il y a déjà un accord avec cette personne. Proposez un changement, ou mettez-y fin d’abord.
error-not-with-adults = Un accord se fait avec un enfant ou un ado. Ce à quoi les adultes s’engagent en est une clause.
error-version-passed = Une autre version est arrivée entre-temps. Lisez-la d’abord.
error-agreement-over = Cet accord est terminé. Proposez-en un nouveau.
error-not-in-force = Rien n’est encore en vigueur. Une proposition se refuse, elle ne se termine pas.
error-split-by-member = La répartition de la semaine est son propre choix. Parlez-en, ou proposez une autre clause.
error-clause-not-found = Cette clause n’est plus en vigueur. Regardez l’accord tel qu’il est maintenant.
error-clause-not-today = Cette clause ne dit rien du reste de la journée, il n’y a donc rien à demander. Rien n’a été pris.
error-charter-unreadable = Ce fichier n’est pas une charte qu’Escale sait lire. Choisissez-en un qui a été exporté d’Escale.
error-charter-newer = Cette charte a été écrite par un Escale plus récent. Mettez Escale à jour pour la lire.
