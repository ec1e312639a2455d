# Une journée : d’abord le prévu et le vécu, puis chaque visite.

today-title = Aujourd’hui
today-other-day = { $day }
today-nav = Autres jours
today-previous = La veille
today-next = Le lendemain
today-back = Revenir à aujourd’hui
today-headline = Prévu et vécu
today-headline-sentence = Avec intention : prévu { $planned }, vécu { $attended }.
today-headline-none = Aucune visite avec intention pour l’instant.
today-bar-key = La barre est le temps vécu, le repère le temps prévu.
today-total = { $attended } en tout sur vos sites.
today-not-now = { $count ->
    [0] { "" }
    [one] Vous avez dit « pas maintenant » une fois.
   *[other] Vous avez dit « pas maintenant » { $count } fois.
}
today-visits = Visites
today-intention = « { $intention } »
today-without-intention = Sans intention
today-intention-not-kept = Avec une intention dont les mots ne sont plus gardés
today-running = en cours
today-worth = { $worth ->
    [yes] Cela valait le coup
    [partly] Cela valait le coup en partie
    [no] Cela ne valait pas le coup
   *[unknown] Cela valait-il le coup ? Sans réponse
}
today-met = { $met ->
    [yes] Intention atteinte
    [partly] Intention atteinte en partie
   *[no] Intention non atteinte
}
today-rate = Dire si cela valait le coup
today-rate-change = Changer votre réponse
today-trigger = Ce qui vous amène : { $trigger }
today-cue = { $kind ->
    [planned_time] Fin du temps prévu
    [chapter] Fin d’un chapitre
    [episode] Fin d’un épisode
    [autoplay] Lecture automatique retenue
    [night] Votre nuit
    [budget] Minutes du jour épuisées
    [pace] Beaucoup de nouveautés à la fois
    [agreed_time] Minutes convenues écoulées
    [agreed_hours] Heures convenues
    [homework] Convenu : autre chose d’abord
   *[other] Un signal d’arrêt
} à { $time } : { $answer ->
    [done] vous avez fermé
    [continue] vous avez continué
    [new_intention] une nouvelle intention
    [asked] vous avez demandé plus de temps
    [drawn] vous avez pris dans la réserve
   *[none] sans réponse
}
today-sites = Par site
today-site = Site
today-site-visits = Visites
today-site-planned = Prévu
today-site-lived = Vécu
today-empty-title = Rien pour l’instant
today-empty-text = Après votre première visite sur un de vos sites, vous verrez ici ce que vous veniez chercher, le temps prévu, le temps vécu, et si cela valait le coup.
today-empty-other = Escale n’a rien de cette journée.
today-empty-none = Aucune visite sur vos sites ce jour-là, pour ce qu’Escale en sait.
today-empty-action = Voir vos sites
today-empty-choose = Choisir vos sites
today-empty-pair = Associer un navigateur
today-example = Un exemple
today-example-intention = répondre à Marie
today-gaps = Pas de données
today-gap = de { $from } à { $to }
today-gaps-why = Vos navigateurs étaient fermés, Escale était en pause, ou ne tournait pas. Ce qui s’est passé alors n’est pas connu, ce qui n’est pas la même chose que rien.
