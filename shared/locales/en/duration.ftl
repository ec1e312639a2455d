# How long, and how much of it was planned.

duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes }
duration-stayed = Stayed { $attended }.
duration-planned-stayed = Planned { $planned }, stayed { $attended }.
