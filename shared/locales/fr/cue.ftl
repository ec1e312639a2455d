# Signaux d’arrêt. `spent` et `planned` sont des durées, déjà écrites.

cue-eyebrow-chapter = Fin du chapitre { $chapter }
cue-eyebrow-planned-time = Fin du temps prévu
cue-eyebrow-ask = De retour sur un site suivi
cue-title-intention = Votre intention : « { $intention } »
cue-title-passed = { $site }, sans intention
cue-title-ask = { $site } : de quoi avez-vous besoin ici ?
cue-body-minutes = { $spent } ici.
cue-body-screens = { $spent } ici, { $screens } écrans.
cue-body-planned = Vous aviez prévu { $planned }.
cue-body-ask = Votre dernière visite est finie. Vous pouvez vous arrêter là, ou dire pour quoi faire.
cue-done = J’ai fini, fermer
cue-continue-chapter = Un chapitre de plus
cue-continue-planned-time = Quelques minutes de plus
cue-continue-ask = Continuer sans intention
cue-new-intention = Nouvelle intention
