-- Ends the claim of a space whose counter or key somebody else changed since it began: nothing of it stands, do it again.
create function overtaken() returns text language plpgsql as $$
begin
  raise exception using errcode = 'ZF001', message = 'overtaken';
end $$;
