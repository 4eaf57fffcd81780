package longhand.engine.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import longhand.engine.api.PlanEvent;
import longhand.engine.api.ScoringEvent;
import longhand.engine.api.WritingEvent;
import longhand.engine.api.WritingTask;
import longhand.engine.generation.LocalWriter;
import longhand.engine.tensor.vector.KernelWarmUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engine's process: reads [Command]s from standard input and answers with [Report]s on standard
/// output, until its input ends, which also happens when the parent dies, or until its graphics card is lost: another
/// process may reach it again.
public final class EngineChild {

    private static final Logger LOG = LoggerFactory.getLogger(EngineChild.class);

    private static final int CARD_LOST = 3;

    private final LocalWriter writer;
    private final OutputStream out;
    private final Map<Long, WritingTask> tasks = new HashMap<>();
    private final Queue<Long> ended = new ConcurrentLinkedQueue<>();

    EngineChild(LocalWriter writer, OutputStream out) {
        this.writer = writer;
        this.out = out;
    }

    /// Ends the process at the end of the input at once: there is nothing to save, and a hung
    /// computation must not keep it alive.
    ///
    /// @param arguments the folder of packed copies, or nothing to do without
    public static void main(String[] arguments) {
        KernelWarmUp warmUp = KernelWarmUp.start();
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        // Whoever prints, prints beside the frames, not between them.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int status = 0;
        try {
            LocalWriter writer =
                    arguments.length == 0 ? new LocalWriter(warmUp) : new LocalWriter(warmUp, Path.of(arguments[0]));
            new EngineChild(writer, out).serve(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        } catch (IOException broken) {
            LOG.error("The parent cannot be understood", broken);
            status = 1;
        }
        Runtime.getRuntime().halt(status);
    }

    /// Answers commands until the stream ends.
    void serve(InputStream in) throws IOException {
        Optional<Command> command = Wire.read(in, Command.class);
        while (command.isPresent()) {
            obey(command.get());
            command = Wire.read(in, Command.class);
        }
    }

    private void obey(Command command) {
        switch (command) {
            case Command.Prepare(var id, var model) ->
                writer.prepare(model, event -> send(new Report.OfModel(id, event)));
            case Command.Start(var id, var request) -> {
                forgetEnded();
                tasks.put(id, writer.start(request, event -> tell(id, event)));
            }
            case Command.Score(var id, var request) -> {
                forgetEnded();
                tasks.put(id, writer.score(request, event -> tell(id, event)));
            }
            case Command.Propose(var id, var request) -> {
                forgetEnded();
                tasks.put(id, writer.propose(request, event -> tell(id, event)));
            }
            case Command.Versify(var id, var request) -> {
                forgetEnded();
                tasks.put(id, writer.versify(request, event -> tell(id, event)));
            }
            case Command.Suggest(var id, var request) -> {
                forgetEnded();
                tasks.put(id, writer.suggest(request, event -> tell(id, new Report.OfWords(id, event))));
            }
            case Command.Mend(var id, var request) -> {
                forgetEnded();
                tasks.put(id, writer.mend(request, event -> tell(id, new Report.OfMends(id, event))));
            }
            case Command.SpareCard(var reason) -> writer.spareCard(reason);
            case Command.Cancel(var id) -> {
                WritingTask take = tasks.get(id);
                if (take != null) {
                    take.cancel();
                }
            }
        }
    }

    /// On the engine's thread.
    private void tell(long id, WritingEvent event) {
        send(new Report.OfTake(id, event));
        if (event instanceof WritingEvent.Finished || event instanceof WritingEvent.Failed) {
            ended.add(id);
        }
    }

    /// On the engine's thread.
    private void tell(long id, ScoringEvent event) {
        send(new Report.OfScoring(id, event));
        ended.add(id);
    }

    /// On the engine's thread.
    private void tell(long id, PlanEvent event) {
        send(new Report.OfPlans(id, event));
        if (!(event instanceof PlanEvent.Drawn)) {
            ended.add(id);
        }
    }

    /// On the engine's thread.
    private void tell(long id, Report last) {
        send(last);
        ended.add(id);
    }

    private void forgetEnded() {
        for (Long id = ended.poll(); id != null; id = ended.poll()) {
            tasks.remove(id);
        }
    }

    private synchronized void send(Report report) {
        try {
            Optional<String> lost = writer.lostCard();
            if (lost.isPresent()) {
                leave(lost.get(), report);
            }
            Wire.write(out, report);
        } catch (IOException gone) {
            LOG.warn("The parent listens no more: {}", gone.toString());
            Runtime.getRuntime().halt(1);
        }
    }

    /// The parent hears of it before anybody can ask for more.
    private void leave(String reason, Report last) throws IOException {
        LOG.warn("The card is lost: {}", reason);
        Wire.write(out, new Report.Leaving(reason));
        Wire.write(out, last);
        Runtime.getRuntime().halt(CARD_LOST);
    }
}
