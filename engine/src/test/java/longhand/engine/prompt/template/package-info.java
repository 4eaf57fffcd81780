/// Tests of the chat templates: against the reference, against attacks, and with random texts.
@NullMarked
package longhand.engine.prompt.template;

import org.jspecify.annotations.NullMarked;
