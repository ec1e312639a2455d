# Signaux d’arrêt. `spent` et `planned` sont des durées, déjà écrites.

cue-eyebrow-chapter = Fin du chapitre { $chapter }
cue-eyebrow-planned-time = Fin du temps prévu
cue-eyebrow-episode = La fin de ce que vous regardiez
cue-eyebrow-autoplay = Cela allait se lancer tout seul
cue-eyebrow-night = Il est { $time } : votre nuit a commencé
cue-eyebrow-budget = Les minutes du jour sont épuisées
cue-eyebrow-pace = { $count ->
    [one] Une nouveauté dans la dernière minute
   *[other] { $count } nouveautés dans la dernière minute
}
cue-eyebrow-ask = De retour sur un site suivi
cue-title-intention = Votre intention : « { $intention } »
cue-title-passed = { $site }, sans intention
cue-title-ask = { $site } : de quoi avez-vous besoin ici ?
cue-body-minutes = { $spent } ici.
cue-body-screens = { $spent } ici, { $screens } écrans.
cue-body-items = { $spent } ici, { $items } éléments.
cue-body-budget = { $today } aujourd’hui sur ce site ; vous vouliez { $wanted }.
cue-body-budget-category = { $today } aujourd’hui sur les sites de cette catégorie ; vous vouliez { $wanted }.
cue-body-planned = Vous aviez prévu { $planned }.
cue-body-ask = Votre dernière visite est finie. Vous pouvez vous arrêter là, ou dire pour quoi faire.
cue-done = J’ai fini, fermer
cue-continue-chapter = Un chapitre de plus
cue-continue-planned-time = Quelques minutes de plus
cue-continue-episode = Encore un
cue-continue-autoplay = Oui, lancer
cue-continue-night = Rester un peu
cue-continue-pace = Continuer
cue-continue-ask = Continuer sans intention
cue-new-intention = Nouvelle intention
