# Le cadre du tableau de bord.

app-skip = Aller au contenu
app-nav = Pages
app-nav-today = Aujourd’hui
app-nav-sites = Sites
app-loading = Chargement
app-retry = Réessayer
app-offline = Le service ne répond pas. Ce qui est affiché peut dater.
app-signed-out-title = Rouvrez Escale
app-signed-out-text = Pour votre vie privée, cette page ne reste pas ouverte indéfiniment. Ouvrez-la depuis le bouton Escale de la barre d’outils du navigateur, ou saisissez ceci sur l’ordinateur où tourne Escale :
app-not-found-title = Cette page n’existe pas
app-not-found-text = L’adresse est peut-être incomplète.
app-to-today = Vers aujourd’hui
