package longhand.ui.inquiry;

import java.util.List;
import longhand.engine.api.Inquiry;
import longhand.ui.take.Trouble;

/// Where an inquiry stands. Immutable.
public sealed interface Inquiring {

    /// Nothing was asked yet, or it was stopped.
    record Nothing() implements Inquiring {}

    /// @param scenes  that were read
    /// @param of      all of them
    /// @param weighed answers that the model was asked about; 0 = it reads still
    record Reading(int scenes, int of, int weighed) implements Inquiring {}

    /// @param wanted  question or summary
    /// @param answers may be empty
    /// @param judged  whether a model chose among them; else words alone did
    record Answered(Inquiry wanted, List<Answer> answers, boolean judged) implements Inquiring {

        public Answered {
            answers = List.copyOf(answers);
        }
    }

    /// @param why there is no answer
    record Missing(Trouble why) implements Inquiring {}
}
