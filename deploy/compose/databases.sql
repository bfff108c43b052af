-- One database and one role per service, and one for Keycloak. PostgreSQL's image runs this on an empty data folder.
CREATE ROLE booking LOGIN PASSWORD 'booking';
CREATE DATABASE booking OWNER booking;
CREATE ROLE occupancy LOGIN PASSWORD 'occupancy';
CREATE DATABASE occupancy OWNER occupancy;
CREATE ROLE notification LOGIN PASSWORD 'notification';
CREATE DATABASE notification OWNER notification;
CREATE ROLE web LOGIN PASSWORD 'web';
CREATE DATABASE web OWNER web;
CREATE ROLE keycloak LOGIN PASSWORD 'keycloak';
CREATE DATABASE keycloak OWNER keycloak;
