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
notice-agreement-due = { $mine ->
    [yes] Le jour est venu de reparler de votre accord : qu’est-ce qui a aidé, qu’est-ce qui n’a pas aidé ?
   *[no] Le jour est venu de reparler de l’accord avec { $name } : qu’est-ce qui a aidé, qu’est-ce qui n’a pas aidé ?
}
notice-agreement-due-link = Vers l’accord
