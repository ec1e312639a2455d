# Ce que joue un accord : annonce, dernières minutes, rideau, sas, barre d’outils. `words` est de la famille ; `left` et `time` sont déjà écrits.

agreed-eyebrow = Convenu ensemble
agreed-warn-time = Il reste { $left }
agreed-warn-hours = Commence dans { $left }
agreed-ok = D’accord
agreed-finish-eyebrow = Convenu ensemble : encore { $left } pour finir
agreed-finish-body = Finissez ce que vous avez commencé. Rien ne se ferme tout seul.
agreed-finish-go = Je finis
agreed-writing-eyebrow = Convenu ensemble : quand vous aurez fini d’écrire
agreed-over-time = Les minutes du jour sont finies ici.
agreed-over-hours = Jusqu’à { $time }.
agreed-over-homework = Ceci passe d’abord.
agreed-elsewhere = Il reste { $left } ({ $words }).
agreed-elsewhere-free = Ce qui n’est pas dans l’accord reste ouvert.
agreed-away = Le service n’a pas répondu depuis dix minutes, personne ne peut donc être consulté : vous pouvez continuer.
agreed-stop = M’arrêter là
agreed-ask = Demander plus de temps
agreed-draw = Prendre { $left } de la réserve
agreed-continue = Continuer quand même
agreed-continue-told = Chacun verra que vous avez continué.
agreed-homework-done = C’est fait
agreed-ask-minutes = Minutes
agreed-ask-reason = Pour finir…
agreed-ask-placeholder = par exemple : le match avec Sam
agreed-ask-send = Demander
agreed-draw-send = Les prendre
agreed-ask-wrong = Dites combien de minutes (1 à { $most }) et pour quoi.
agreed-draw-wrong = Dites combien de minutes, de 1 à { $most }.
agreed-wish-waiting = Vous avez demandé { $minutes } min. La demande attend une réponse.
agreed-wish-unsent = Vous avez demandé { $minutes } min. La demande part dès que le service répond.
agreed-wish-drawing = Vous prenez { $minutes } min de la réserve, dès que le service répond.
agreed-wish-granted = C’est oui : { $minutes } min de plus.
agreed-wish-not-now = La réponse : pas maintenant.
agreed-wish-talk = La réponse : parlons-en.
agreed-wish-not-needed = Plus nécessaire : ce dont il s’agissait n’est plus convenu.
agreed-wish-expired = Personne n’a répondu ce jour-là.
agreed-wish-too-late = Votre demande de { $minutes } min n’est plus valable : le service n’a pas répondu ce jour-là.
agreed-wish-refused = Le service n’a pas accepté la demande.
agreed-wish-words = « { $words } »
agreed-badge-title = { $minutes ->
    [one] Escale : il reste { $minutes } minute ({ $words })
   *[other] Escale : il reste { $minutes } minutes ({ $words })
}
agreed-badge-over = Escale : fini pour l’instant ({ $words })
agreed-popup-title = Votre accord
agreed-popup-left = il reste { $left }
agreed-popup-over = fini pour l’instant
agreed-popup-hours = commence à { $time }
agreed-popup-until = jusqu’à { $time }
agreed-popup-homework = d’abord
agreed-popup-wishes = Réponses à vos demandes
agreed-gate-line = { $words } · il reste { $left }
agreed-gate-over = { $words } : fini pour l’instant
agreed-seen = { $level ->
    [sites] Les autres voient votre temps par site.
    [categories] Les autres voient votre temps par catégorie, aucun site.
   *[nothing] Personne d’autre ne voit rien de vous.
}
agreed-seen-yet = Pour l’instant, personne d’autre ne voit rien de vous.
agreed-seen-next = { $level ->
    [sites] À partir du { $day }, { $time }, les autres voient votre temps par site.
   *[categories] À partir du { $day }, { $time }, les autres voient votre temps par catégorie, aucun site.
}
agreed-seen-open = Voir exactement quoi
agreed-requests = { $count ->
    [one] Une demande de temps attend votre réponse.
   *[other] { $count } demandes de temps attendent votre réponse.
}
agreed-requests-open = Répondre
agreed-requests-title = { $count ->
    [one] Escale : une demande de temps attend
   *[other] Escale : { $count } demandes de temps attendent
}
agreed-pause = Une pause ne lève pas l’accord.
who-title = Qui est là ?
who-nameless = La personne qui a installé Escale
who-text = À chacun son temps, ses sas et son accord.
who-page-title = Qui est là ?
who-here = En ce moment : { $name }
who-other = Quelqu’un d’autre
who-failed = Le plan de { $name } n’est pas encore là, et le service ne répond pas. Réessayez dans un instant.
