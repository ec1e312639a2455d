# L’étiquette d’attention : de quoi le temps était fait.

label-title = Étiquette d’attention
label-unknown = pas encore connu
label-percent = { $percent } %
label-how = D’où vient chaque ligne
label-chosen = Choisi par vous
label-chosen-how = Les pages que vous avez demandées : adresse, recherche, favori ou lien. Escale ne le voit pas encore, et n’en dit donc rien.
label-fed = Servi par le site
label-fed-how = Les pages que le site a mises devant vous : recommandations, lecture automatique. Escale ne le voit pas encore non plus.
label-planned = Vécu sur prévu
label-planned-value = { $attended } sur { $planned }
label-planned-how = Le temps des visites avec intention, à côté des minutes que vous leur aviez prévues.
label-worth = Valait le coup
label-worth-value = { $yes } réponses sur { $rated }
label-worth-how = Vos propres réponses après les visites. Les visites sans réponse ne comptent pas ici.
label-night = La nuit
label-night-how = La part du temps qui se situe entre 22 h et 6 h, là où vous étiez.
label-looks = Coups d’œil
label-looks-how = Les visites de moins d’une minute.
label-pace = Rythme
label-pace-how = Combien de choses nouvelles par minute. Escale ne le mesure pas encore.

label-of = Étiquette de
label-of-all = tous mes sites
