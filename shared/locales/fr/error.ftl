# Refus, selon le code du contrat.

error-other = Cela n’a pas fonctionné. Réessayez dans un instant.
error-service-unreachable = Le service ne répond pas. Escale est-il démarré sur cet ordinateur ?
error-pairing-code-wrong = Ce n’est pas le code que montre le tableau de bord. Vérifiez-le et réessayez.
error-pairing-not-waiting = Ce code a expiré. Demandez-en un nouveau sur le tableau de bord.
error-browser-not-confirmed = Confirmez d’abord ce navigateur sur le tableau de bord.
error-browser-not-paired = Ce navigateur n’est plus associé.
error-service-not-proven = Ce qui répond sur ce port n’est pas votre Escale. Rien ne lui a été envoyé.
error-pattern-invalid = Ce n’est pas l’adresse d’un site. Par exemple : youtube.com
error-site-already-watched = Ce site est déjà dans votre liste.
error-site-not-found = Ce site n’est plus dans votre liste.
error-too-many-sites = Votre liste est pleine. Retirez d’abord un site.
error-invalid-request = Quelque chose ne convient pas dans ce formulaire. Vérifiez et réessayez.
error-port-not-usable = Un port est un nombre entier de 1024 à 65535.
error-credential-refused = Cette page est ouverte depuis trop longtemps. Rouvrez-la depuis la barre d’outils.
error-busy = Trop de choses à la fois. Réessayez dans un instant.
error-disk-full = Le disque est plein. Faites de la place, puis réessayez ; rien n’est perdu.
error-day-out-of-range = Escale ne connaît pas ce jour.
error-event-invalid = Il est illisible.
error-event-too-long = Il est trop long.
error-zone-unknown = Son fuseau horaire est inconnu.
error-site-unknown = Son site n’est pas dans votre liste.
error-instant-absurd = Sa date est impossible. L’horloge de cet ordinateur est-elle juste ?
error-interval-reversed = Il finit avant de commencer.
error-interval-too-long = Il dure plus d’un jour.
error-visit-elsewhere = Il appartient à une visite d’un autre navigateur.
error-gate-elsewhere = Il appartient à un sas d’un autre navigateur.
