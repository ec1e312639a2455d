# Lignes du journal de la famille. by : me, other, none (Escale). whose : me, self (qui l’a fait), other, all.

familylog-looked = { $by ->
    [me] Vous avez regardé
   *[other] { $actor } a regardé
} { $whose ->
    [me] votre semaine du { $week }.
   *[other] la semaine { $of }, celle du { $week }.
}
familylog-reviewed = { $by ->
    [me] Vous avez ouvert la semaine de la famille
   *[other] { $actor } a ouvert la semaine de la famille
}{ $whose ->
    [me] , avec votre part.
    [other] , avec la part { $of }.
   *[all] .
}
familylog-exported = { $by ->
    [me] Vous avez écrit des données dans un fichier.
   *[other] { $actor } a écrit des données dans un fichier.
}
familylog-member-added = { $by ->
    [me] Vous avez ajouté { $subject }.
    [none] Nouveau membre : { $subject }.
   *[other] { $whose ->
        [me] { $actor } vous a fait entrer dans le foyer.
       *[other] { $actor } a ajouté { $subject }.
    }
}
familylog-member-changed = { $by ->
    [me] Vous avez changé votre nom ou votre image.
   *[other] { $actor } a changé son nom ou son image.
}
familylog-role-changed = { $whose ->
    [me] Dès maintenant, votre rôle : { $value ->
        [teen] ado
        [adult] adulte
       *[child] enfant
    }
   *[other] Dès maintenant, le rôle { $of } : { $value ->
        [teen] ado
        [adult] adulte
       *[child] enfant
    }
}{ $by ->
    [me] . Dit par vous.
    [none] .
   *[other] . Dit par { $actor }.
}
familylog-member-left = { $by ->
    [me] Vous avez retiré un membre du foyer, avec toutes ses données.
    [none] Quelqu’un a quitté le foyer, avec toutes ses données.
   *[other] { $actor } : un membre a quitté le foyer, avec toutes ses données.
}
familylog-browser-paired = { $by ->
    [me] Vous avez associé un navigateur
   *[other] { $actor } a associé un navigateur
}{ $whose ->
    [me] { $by ->
        [me] .
       *[other] {" "}pour vous.
    }
    [other] {" "}pour { $subject }.
   *[self] .
}
familylog-browser-shared = { $by ->
    [me] Vous avez changé qui utilise un navigateur
   *[other] { $actor } a changé qui utilise un navigateur
}{ $whose ->
    [other] {" "}{ $of }.
   *[me] .
}
familylog-pin-set = { $by ->
    [me] Vous avez choisi un code.
    [none] Un code a été oublié, pour qu’un autre puisse être choisi.
   *[other] { $actor } a choisi un code.
}
familylog-opened = { $whose ->
    [me] Votre tableau de bord
   *[other] Le tableau de bord { $of }
} a été ouvert depuis l’ordinateur où tourne Escale.
familylog-visibility-changed = Ce que les autres voient { $whose ->
    [me] de vous
   *[other] { $of }
} : { $value ->
    [sites] le temps sur chaque site
    [categories] le temps par catégorie
   *[nothing] rien
}{ $by ->
    [me] . Choisi par vous.
    [none] .
   *[other] . Choisi par { $actor }.
}
familylog-zone-changed = { $by ->
    [me] Vous avez dit que les journées de la famille suivent l’heure de { $zone }.
   *[other] { $actor } a dit que les journées de la famille suivent l’heure de { $zone }.
}
familylog-events-kept = { $by ->
    [me] Vous avez dit que ce que les navigateurs ont envoyé est gardé { data-days }, pour tout le monde.
   *[other] { $actor } a dit que ce que les navigateurs ont envoyé est gardé { data-days }, pour tout le monde.
}
familylog-words-kept = { $by ->
    [me] Vous avez dit que les mots des intentions sont gardés { data-days }, pour tout le monde.
   *[other] { $actor } a dit que les mots des intentions sont gardés { data-days }, pour tout le monde.
}
familylog-proposed = { $by ->
    [me] Vous avez proposé un accord.
   *[other] { $actor } a proposé un accord.
}
familylog-signed = { $by ->
    [me] Vous avez signé un accord.
   *[other] { $actor } a signé un accord.
}
familylog-refused = { $by ->
    [me] Vous avez refusé une proposition.
   *[other] { $actor } a refusé une proposition.
}
familylog-ended = { $by ->
    [me] Vous avez mis fin à un accord.
    [none] { $value ->
        [unread] Un accord a pris fin : les données ont été restaurées, et ce qui avait été décidé depuis n’a pas pu être lu.
        [adult_left] Un accord se termine avec la journée : l’adulte qui l’avait signé est parti.
       *[other] Un accord a pris fin.
    }
   *[other] { $actor } a mis fin à un accord.
}
familylog-split = { $by ->
    [me] Vous avez réparti autrement les minutes de la semaine.
    [none] { $value ->
        [scaled] L’accord a changé les minutes de la semaine. La répartition garde ses proportions ; on peut répartir autrement.
       *[other] L’accord a apporté sa propre répartition des minutes de la semaine. On peut répartir autrement.
    }
   *[other] { $actor } a réparti autrement les minutes de la semaine.
}
familylog-asked = { $by ->
    [me] Vous avez demandé { $value ->
        [1] une minute
       *[other] { $value } minutes
    } de plus.
   *[other] { $actor } a demandé { $value ->
        [1] une minute
       *[other] { $value } minutes
    } de plus.
}
familylog-answered = { $by ->
    [me] Vous avez répondu à une demande de temps
    [none] L’accord a répondu à une demande de temps
   *[other] { $actor } a répondu à une demande de temps
} : { $value ->
    [granted] accordé.
    [automatic] accordé.
    [not_now] pas maintenant.
    [talk] parlons-en.
    [expired] la journée était finie.
    [0] pas maintenant.
    [1] une minute.
   *[other] { $value } minutes.
}
familylog-drawn = { $by ->
    [me] Vous avez pris { $value ->
        [1] une minute
       *[other] { $value } minutes
    } de la réserve.
   *[other] { $actor } a pris { $value ->
        [1] une minute
       *[other] { $value } minutes
    } de la réserve.
}
familylog-continued = { $by ->
    [me] Vous avez continué au-delà de ce qui était convenu.
   *[other] { $actor } a continué au-delà de ce qui était convenu.
}
