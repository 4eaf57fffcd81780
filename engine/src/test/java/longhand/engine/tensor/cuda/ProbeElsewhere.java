package longhand.engine.tensor.cuda;

import java.nio.charset.StandardCharsets;
import longhand.engine.api.GpuReport;

/// A process that says why it has no card: see [CudaProbeTest].
final class ProbeElsewhere {

    private ProbeElsewhere() {}

    public static void main(String[] none) {
        String said =
                switch (new CudaProbe().look()) {
                    case GpuReport.None(String reason) -> reason;
                    case GpuReport.Found found -> found.toString();
                };
        System.out.writeBytes(said.getBytes(StandardCharsets.UTF_8));
    }
}
