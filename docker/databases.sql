-- Run once, on an empty volume, by the PostgreSQL image. A user and a database for the posts, and others for the registry.
\set posts_password `cat /run/secrets/database-password`
\set registry_password `sed -n 's/^apicurio.datasource.password=//p' /run/secrets/registry.properties`

CREATE USER pressline PASSWORD :'posts_password';
CREATE DATABASE pressline OWNER pressline ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;

CREATE USER registry PASSWORD :'registry_password';
CREATE DATABASE registry OWNER registry ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0;
