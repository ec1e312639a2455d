# Demander plus de temps. Les deux parties lisent la même chose.

requests-title = Plus de temps
requests-what = Demander est toujours permis, et toutes les réponses aussi. Les deux parties lisent la même chose ici.
requests-waiting = En attente d’une réponse
requests-none-waiting = Personne n’attend de réponse.
requests-no-agreement = Une demande se rapporte à un accord, et aucun ne vaut pour vous en ce moment.
requests-ask = Demander plus de temps aujourd’hui
requests-clause = Pour quelle clause
requests-minutes = Combien de minutes
requests-reason = Pour quoi faire
requests-reason-hint = Par exemple : pour finir l’épisode avec Sam.
requests-reason-wrong = Dites en quelques mots pour quoi faire, en { $most } lettres au plus.
requests-ask-button = Demander
requests-sent = Votre demande est partie. Elle s’arrête à la fin de la journée.
requests-draw = Prendre dans la réserve
requests-draw-what = Il reste { $left } cette semaine. Ces minutes sont à vous, sans demander ; les deux parties le lisent.
requests-draw-button = Les prendre
requests-asked = { $name } a demandé { $minutes } min de plus.
requests-drew = { $name } a pris { $minutes } min dans la réserve.
requests-reason-said = « { $reason } »
requests-clause-said = À propos de : { $words }
requests-state = { $state ->
    [waiting] Pas encore de réponse. La demande s’arrête à { $until }.
    [granted] { $name } a dit oui : { $minutes } min.
    [not_now] { $name } a dit : pas maintenant.
    [talk] { $name } a dit : parlons-en.
    [expired] La journée s’est terminée avant une réponse.
    [not_needed] Plus nécessaire : la clause n’est plus en vigueur.
    [automatic] L’accord a dit oui aussitôt : { $minutes } min.
   *[drawn] Pris dans la réserve : { $minutes } min.
}
requests-answer = Votre réponse à { $name }
requests-answer-label = { $answer ->
    [granted] Oui
    [not_now] Pas maintenant
   *[talk] Parlons-en
}
requests-grant-minutes = Combien de minutes
requests-words = Pourquoi, si vous voulez
requests-words-hint = { $name } lit ceci avec votre réponse. { $most } lettres au plus.
requests-words-long = { $most } lettres au plus.
requests-answer-send = Envoyer la réponse
requests-history = Les demandes jusqu’ici
requests-history-what = Toutes les personnes concernées voient cette liste, avec les mêmes mots.
requests-history-none = Rien pour l’instant.

# Refus, selon le code du contrat
error-nothing-agreed = Rien n’est convenu, il n’y a donc rien à demander.
error-already-asked = Vous avez déjà demandé. Attendez la réponse, ou allez en parler.
error-asked-enough = Cela fait beaucoup de demandes pour un jour. Parlez-en ensemble.
error-reserve-too-small = Il reste moins que cela dans la réserve. Prenez-en moins, ou demandez.
error-request-not-found = Cette demande n’est plus là.
error-request-not-needed = La clause de cette demande n’est plus en vigueur, il n’y a donc rien à accorder. Regardez l’accord.
error-request-settled = Cette demande a déjà sa réponse, ou son jour est passé.
