# Le cadre du tableau de bord.

app-skip = Aller au contenu
app-nav = Pages
app-nav-today = Aujourd’hui
app-nav-week = Ma semaine
app-nav-sites = Sites
app-nav-data = Mes données
app-loading = Chargement
app-retry = Réessayer
app-offline = Le service ne répond pas. Ce qui est affiché peut dater.
app-private = Tout reste sur cet ordinateur.
app-signed-out-title = Rouvrez Escale
app-signed-out-why = Pour votre vie privée, cette page ne reste pas ouverte indéfiniment. Pour la rouvrir, au choix :
app-signed-out-toolbar = le bouton Escale de la barre d’outils du navigateur
app-signed-out-command = sur l’ordinateur où tourne Escale, la commande
app-signed-out-folder = ou, dans le dossier où Escale est installé,
app-time-over = Cette page est ouverte depuis longtemps. Ce qui s’y trouve reste, ce que vous avez tapé aussi, mais rien n’est gardé tant qu’Escale n’est pas rouvert dans ce navigateur. Cette page continuera alors d’elle-même.
app-time-over-how = Comment le rouvrir
app-time-over-past = Escale est rouvert, et cette page continue.
app-not-found-title = Cette page n’existe pas
app-not-found-text = L’adresse est peut-être incomplète.
app-to-today = Vers aujourd’hui
app-nav-family = Famille
app-seen-now = { $level ->
    [sites] Visible par { $names } : le temps que vous passez sur chacun de vos sites.
   *[categories] Visible par { $names } : vos minutes par catégorie.
}
app-seen-next = { $level ->
    [sites] À partir du { $day }, { $time }, visible par { $names } : le temps que vous passez sur chacun de vos sites.
   *[categories] À partir du { $day }, { $time }, visible par { $names } : vos minutes par catégorie.
}
app-seen-exactly = Voir exactement quoi
app-yes = Oui
app-door-title = Votre code
app-door-why = Plusieurs personnes utilisent ou ont utilisé ce navigateur : vos pages demandent donc votre code.
app-door-label = Code
app-door-open = Ouvrir
app-pin-wait = Trop d’essais faux. Attendez un peu.
app-pin-wait-left = Nouvel essai possible dans { $left }.
app-door-over = Cette entrée n’est plus valable. Rouvrez Escale depuis la barre d’outils.
