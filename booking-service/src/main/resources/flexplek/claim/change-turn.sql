-- A look of its own, so that the change that follows sees what those who had the turn before have left.
select change_turn(:building, :buildingVersion, :organisation, :organisationVersion, :person, :spaces::int[])
