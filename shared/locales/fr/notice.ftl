# Ce qui est arrivé aux données elles-mêmes : sur chaque page du tableau de bord jusqu’à ce que quelqu’un l’ait lu.

notice-label = À propos de vos données
notice-moment = { $day } à { $time }
notice-repaired = Le { $happened }, un index de vos données était abîmé. Escale l’a reconstruit, et rien n’est perdu.
notice-restored = Le { $happened }, vos données étaient abîmées ou absentes. Escale a mis à leur place la sauvegarde du { $from }. Ce qui s’est passé entre les deux manque.
notice-started-empty = Le { $happened }, vos données étaient abîmées ou absentes, et il n’y avait pas de bonne sauvegarde. Escale est reparti de zéro : choisissez de nouveau vos sites et associez vos navigateurs.
notice-taken-back = Le { $happened }, la sauvegarde du { $from } a été mise à la place de vos données. Ce qui s’est passé entre les deux n’apparaît plus ici, mais reste dans la dernière sauvegarde.
notice-backup-removed = Le { $happened }, Escale n’a pas pu lire la sauvegarde du { $from } et l’a retirée, pour que rien de ce que vous avez supprimé n’y reste. Vos données et les autres sauvegardes n’ont pas changé.
notice-kept = Le fichier abîmé est gardé sur cet ordinateur, à côté de vos données, dans le dossier « damaged ».
notice-dismiss = J’ai lu
notice-rise = { $level ->
    [sites] Ce que les autres voient { $of } s’élargit : à partir du { $day }, { $time }, le temps sur chaque site.
   *[categories] Ce que les autres voient { $of } s’élargit : à partir du { $day }, { $time }, le temps par catégorie.
}
notice-grew = { $mine ->
    [yes] { $role ->
        [adult] Votre rôle ici est maintenant celui d’adulte. Ce que les autres voyaient de vous est fermé, sauf si vous choisissez de partager.
       *[teen] Votre rôle ici est maintenant celui d’ado. Les autres voient moins de vous qu’avant, et ce qu’ils voyaient est fermé.
    }
   *[no] { $role ->
        [adult] Ici, { $name } a maintenant le rôle d’adulte. Ce que les autres en voyaient est fermé.
       *[teen] Ici, { $name } a maintenant le rôle d’ado. Les autres en voient moins qu’avant.
    }
}
notice-put-away = Ne plus montrer
notice-family-link = Qui voit quoi
notice-agreement-due = { $mine ->
    [yes] Le jour est venu de reparler de votre accord : qu’est-ce qui a aidé, qu’est-ce qui n’a pas aidé ?
   *[no] Le jour est venu de reparler de l’accord avec { $name } : qu’est-ce qui a aidé, qu’est-ce qui n’a pas aidé ?
}
notice-agreement-due-link = Vers l’accord
