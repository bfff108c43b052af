-- Codes that Unicode holds for the same text are one from now on: kept composed (NFC), as an import reads them. Where a
-- building has two such spaces already, both stay as they are.
update floor f set code = normalize(code)
where code is not nfc normalized and not exists (
  select from floor o where o.building_id = f.building_id and o.id <> f.id and normalize(o.code) = normalize(f.code));

update neighbourhood n set code = normalize(code)
where code is not nfc normalized and not exists (
  select from neighbourhood o where o.floor_id = n.floor_id and o.id <> n.id and normalize(o.code) = normalize(n.code));

update space s set code = normalize(code)
where code is not nfc normalized and not exists (
  select from space o where o.building_id = s.building_id and o.id <> s.id and normalize(o.code) = normalize(s.code));
