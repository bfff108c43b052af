-- Signed-in people's sessions. A browser holds a key that nobody else knows; here stand its hash and, sealed by that key,
-- the tokens, so that a copy of this table opens nothing.
create table session (
    key_hash bytea primary key,
    keycloak_session text not null,
    tokens bytea not null,
    token_ends timestamptz not null,
    ends timestamptz not null,
    -- Until then one door asks Keycloak for new tokens, and no other.
    renewing_until timestamptz not null
);

create index session_keycloak_session on session (keycloak_session);
create index session_ends on session (ends);
