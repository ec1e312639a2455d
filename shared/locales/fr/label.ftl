# L’étiquette d’attention : de quoi le temps était fait.

label-title = Étiquette d’attention
label-unknown = pas encore connu
label-percent = { $percent } %
label-how = D’où vient chaque ligne
label-chosen = Choisi par vous
label-chosen-how = Les pages que vous avez demandées : une adresse tapée, une recherche, un favori, un lien venu d’ailleurs, ou une partie de la page qui montre ce que vous suivez. D’après votre navigateur, ce que vous avez pressé et ce que l’on sait des pages du site.
label-fed = Servi par le site
label-fed-how = Les pages que le site a mises devant vous : les parties de la page connues pour être des recommandations, les clips qui se suivent, ce qui a démarré tout seul après le précédent, et les visites dont vous avez dit qu’elles venaient d’une notification.
label-untold = On ne sait pas
label-untold-how = Les liens sur les pages du site lui-même, que vous cherchiez peut-être ou qui vous ont été montrés, et les pages dont ni votre navigateur ni la page ne disent comment elles ont été atteintes. Escale ne devine pas.
label-part-chosen = Choisi
label-part-fed = Servi
label-part-unknown = Inconnu
label-pages = { $percent } % ({ $pages } sur { $total ->
    [one] { $total } page
   *[other] { $total } pages
})
label-sponsored = Payé
label-sponsored-how = Les éléments de fils apparus à l’écran que la page elle-même dit payés. Ce qu’elle ne dit pas n’est pas compté.
label-items = { $percent } % ({ $sponsored } sur { $items ->
    [one] { $items } élément
   *[other] { $items } éléments
})
label-planned = Vécu sur prévu
label-planned-value = { $attended } sur { $planned }
label-planned-how = Le temps des visites avec intention, à côté des minutes que vous leur aviez prévues.
label-worth = Valait le coup
label-worth-value =
    { $yes ->
        [one] { $yes } réponse sur { $rated }
       *[other] { $yes } réponses sur { $rated }
    }
label-worth-how = Vos propres réponses après les visites. Les visites sans réponse ne comptent pas ici.
label-night = La nuit
label-night-how = La part du temps qui se situe entre 22 h et 6 h, là où vous étiez.
label-share = { $part } sur { $whole }
label-number = { NUMBER($number) }
label-looks = Coups d’œil
label-looks-how = Les visites de moins d’une minute.
label-pace = Rythme
label-pace-value = { NUMBER($pace) } { NUMBER($pace) ->
    [one] nouveauté
   *[other] nouveautés
} par minute
label-pace-how = Les publications, clips et pages apparus, par minute passée là. Six par minute, c’est une nouveauté toutes les dix secondes : à peu près le plus vite que l’attention puisse être rappelée.

label-of = Étiquette de
label-of-all = tous mes sites
