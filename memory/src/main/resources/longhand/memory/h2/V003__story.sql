CREATE TABLE story_record (
    number INTEGER PRIMARY KEY,
    scene BIGINT NOT NULL,
    first_character INTEGER NOT NULL,
    end_character INTEGER NOT NULL,
    content CHARACTER VARYING NOT NULL
);
