-- Who may see when a person is in: at first the own team and nobody else, and never more without the person's own choice.
alter table person
  add column visibility text not null default 'TEAM'
    check (visibility in ('EVERYONE', 'ORGANISATION', 'TEAM', 'NOBODY')),
  add column visibility_version int not null default 0;

-- The rules of an organisation can be changed safely: the change names the version that was seen.
alter table organisation add column version int not null default 0;
